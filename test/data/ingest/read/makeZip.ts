import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../../src/data/text/crc32.ts'

/** A zip archive of some parts, as Office writes it. `flags` 1 says that parts are encrypted. */
export function makeZip(parts: Record<string, string | Uint8Array>, flags = 0): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    const label = Buffer.from(name)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(label.length, 0)
    local.push(Buffer.from('PK\x03\x04'), fields, lengths, label, packed)
    const rest = Buffer.alloc(18)
    rest.writeUInt16LE(label.length, 0)
    rest.writeUInt32LE(offset, 14)
    central.push(Buffer.from('PK\x01\x02\0\0'), fields, rest, label)
    offset += 30 + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(parts).length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document with some body and further parts. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const relationships = Object.keys(parts)
    .map((name, n) => {
      const type = name.replace(/^word\/|\.xml$/gu, '')
      return `<Relationship Id="r${n}" Type="http://x/${type}" Target="${type}.xml"/>`
    })
    .join('')
  return makeZip({
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, `<w:part ${W}>${xml}</w:part>`]),
    ),
  })
}

/** A workbook with one sheet. */
export function makeXlsx(sheet: string, strings = ''): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  return makeZip({
    'xl/workbook.xml': `<workbook ${main} ${relation}><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
  })
}
