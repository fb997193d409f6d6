import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { currentLanguage, setLanguage } from '@/shared/i18n'
import { queryClient } from '@/shared/lib/query'
import App from './App.vue'
import { router } from './router'
import '@/shared/styles/tokens.css'
import '@/shared/styles/base.css'

/** By then the first page has its answers; keeping files must not compete with them. */
const SETTLED_MS = 2_000

/** The worker is registered after the page stands; what came before it is named to it. */
async function keepForOffline(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name))
}

async function start(): Promise<void> {
  const app = createApp(App).use(VueQueryPlugin, { queryClient })
  const words = setLanguage(currentLanguage())
  app.use(router)
  await words
  // The page's own outline stands until the first page can be drawn, so that nothing is drawn twice. Where it cannot be had, the
  // app says why.
  await router.isReady().catch(() => undefined)
  app.mount('#app')
  if (import.meta.env.PROD && 'serviceWorker' in navigator) setTimeout(() => void keepForOffline(), SETTLED_MS)
}

void start()
