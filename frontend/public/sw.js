// Keeps the page itself available without network. Answers of the API are never kept: they are personal.
const SHELL = 'shell-v1'
const PAGE = '/index.html'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll([PAGE, '/icon.svg', '/manifest.webmanifest']))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

async function dropAssets(cache) {
  const kept = await cache.keys()
  await Promise.all(kept.filter(({ url }) => new URL(url).pathname.startsWith('/assets/')).map((request) => cache.delete(request)))
}

async function pageFirstFromNetwork(request) {
  const cache = await caches.open(SHELL)
  try {
    const answer = await fetch(request)
    if (!answer.ok) return answer
    const before = await cache.match(PAGE)
    // Another page means another build: its files have other names, and the old ones would pile up.
    if (before && (await before.text()) !== (await answer.clone().text())) await dropAssets(cache)
    await cache.put(PAGE, answer.clone())
    return answer
  } catch {
    return (await cache.match(PAGE)) ?? Response.error()
  }
}

async function assetFirstFromCache(request) {
  const cache = await caches.open(SHELL)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/demo/')) return
  if (request.mode === 'navigate') event.respondWith(pageFirstFromNetwork(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(assetFirstFromCache(request))
})

// The first page was loaded before this worker could see it: it tells afterwards what it had fetched.
self.addEventListener('message', (event) => {
  const own = event.data.filter((url) => new URL(url).origin === location.origin && new URL(url).pathname.startsWith('/assets/'))
  event.waitUntil(caches.open(SHELL).then((cache) => Promise.all(own.map((url) => cache.add(url).catch(() => undefined)))))
})
