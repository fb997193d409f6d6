import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const backend = { target: 'http://127.0.0.1:8000', changeOrigin: false }

/** The home page is most people's first: it comes with the kit, in one round trip. */
const HOME = /src\/features\/(?:home\/HomePage|services\/(?:ServiceRow|api\.)|tickets\/(?:api|words)\.)|plugin-vue_export-helper/
const FIELDS = /src\/shared\/(?:styles\/control\.css|ui\/Dx(?:Field|TextInput)\b)/
/** Words every visitor reads first, in one file per language. */
const firstWords = (id: string) => /i18n\/([\w-]+)\/(?:common|home|services)\.json/.exec(id)?.[1]

const KIT =
  /src\/(?:app\/(?!Staff|staff|element|NotFound)|shared\/(?:i18n\/\w+\.ts|lib\/(?:api|http|network|problem|query|useSession|page|format|navCounts)\.|ui\/(?:icons|field|toast|Dx(?:Button|Card|Chip|StatusChip|ErrorSummary|Skeleton|Icon|EmptyState|TopBar|BottomBar|LanguageSwitch)\b)))/

export default defineConfig({
  plugins: [
    vue(),
    // Element Plus is named in templates of the staff face only; each component brings its own style.
    Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  define: {
    // Every component we use, Element Plus' and Reka's too, is written with setup().
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    manifest: 'manifest-assets.json',
    // A strict policy without `data:` scripts or fonts: every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every first visit needs, in two files: forty small ones pack a fifth worse.
          groups: [
            { name: 'core', test: /node_modules\/(?:@vue\/(?:runtime|reactivity|shared)|vue\/|vue-router|@tanstack)/ },
            { name: 'kit', test: (id) => KIT.test(id) || HOME.test(id) },
            { name: 'fields', test: FIELDS },
            { debugName: 'words', name: (id) => (firstWords(id) ? `words-${firstWords(id)}` : null), test: /i18n\/[\w-]+\/\w+\.json/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': backend, '/demo': backend } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/shared/test/setup.ts'],
    restoreMocks: true,
  },
})
