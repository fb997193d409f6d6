import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { inkOf, type Drawing } from './options'

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer])

/** Draw into an element; answers what redraws it, and what ends it. */
export function begin(element: HTMLElement, pick: (index: number) => void) {
  const chart = init(element)
  // A bar of no height cannot be hit: all of the picture above and below it counts as the bar.
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    if (!chart.containPixel('grid', [offsetX, offsetY])) return
    const [x = 0, y = 0] = chart.convertFromPixel('grid', [offsetX, offsetY]) as unknown as number[]
    pick(Math.round(element.dataset['across'] === 'y' ? y : x))
  })
  return {
    draw(drawing: Drawing): void {
      element.dataset['across'] = drawing.across
      element.style.height = drawing.height ? `${drawing.height}px` : ''
      chart.resize()
      chart.setOption(drawing.option(inkOf(element)) as never, true)
    },
    end: () => chart.dispose(),
  }
}
