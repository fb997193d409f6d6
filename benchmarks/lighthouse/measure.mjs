// Reads {chromium, runs, pages: [{name, url, cookie}]} from its input; writes the reports' figures, one entry per page, to its output.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { text } from 'node:stream/consumers'

const CATEGORIES = ['performance', 'accessibility', 'best-practices']
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'interactive', 'total-blocking-time']
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--lang=zh-CN', '--accept-lang=zh-CN']

async function once(port, { url, cookie }) {
  const extraHeaders = cookie ? { Cookie: cookie } : undefined
  // The defaults: a mid-range phone, the processor four times slower, slow 4G (150 ms, 1.6 Mbit/s), all simulated.
  const { lhr } = await lighthouse(url, { port, extraHeaders, onlyCategories: CATEGORIES, logLevel: 'error' })
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const failed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1).map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`.trim()),
  )
  return {
    final: lhr.finalDisplayedUrl,
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
    times: Object.fromEntries(TIMES.map((name) => [name, lhr.audits[name].numericValue])),
    failed,
  }
}

const { chromium, runs, pages } = JSON.parse(await text(process.stdin))
const browser = await launch({ chromePath: chromium, chromeFlags: FLAGS, logLevel: 'silent' })
try {
  const found = {}
  for (const page of pages) {
    found[page.name] = []
    for (let run = 0; run < runs; run++) found[page.name].push(await once(browser.port, page))
  }
  process.stdout.write(JSON.stringify(found))
} finally {
  browser.kill()
}
