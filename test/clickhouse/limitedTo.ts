import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The same ClickHouse with small limits and another question, so that a limit is met. */
export async function limitedTo(
  clickhouse: URL,
  sql: string,
): Promise<{ url: URL; close(): void }> {
  const proxy = createServer((request, response) => {
    request.resume()
    const target = new URL(request.url ?? '/', clickhouse)
    target.searchParams.set('max_execution_time', '1')
    target.searchParams.set('max_result_rows', '10')
    void fetch(target, { method: 'POST', body: sql }).then(async (answer) => {
      response.writeHead(answer.status).end(await answer.text())
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/`), close: () => proxy.close() }
}
