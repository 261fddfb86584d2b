/** Where the engine's own files stand under the site's root; the build puts them there. */
export const DUCKDB_WASM_PATH = 'assets/duckdb-eh.wasm.gz'
export const DUCKDB_WORKER_PATH = 'assets/duckdb-eh.worker.js'
