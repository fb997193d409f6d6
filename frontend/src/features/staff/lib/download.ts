import { carefulFetch } from '@/shared/lib/http'
import { addressOf, type Query } from '@/shared/lib/api'
import { withProof } from './stepUp'

const LATER_MS = 60_000

function nameIn(response: Response, fallback: string): string {
  const header = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(header)?.[1] ?? fallback)
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), LATER_MS)
}

/** Fetch a file and hand it to the browser's downloads; false when the person would not prove who they are. */
export async function download(path: string, query: Query, fallbackName: string): Promise<boolean> {
  const file = await withProof(async () => {
    const response = await carefulFetch(new Request(new URL(addressOf(path, query), location.href)))
    return { blob: await response.blob(), name: nameIn(response, fallbackName) }
  })
  if (file) save(file.blob, file.name)
  return file !== undefined
}
