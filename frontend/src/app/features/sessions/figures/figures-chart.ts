import { Component, computed, input } from '@angular/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { chartLook } from './chart-colours';
import { barOptions } from './chart-options';
import type { ChartData } from './figures-words';

echarts.use([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

const initOptions = { renderer: 'svg' } as const;

/** A picture of figures. It comes in a chunk of its own; the table beside it does not wait for it. */
@Component({
  selector: 'tr-figures-chart',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts })],
  template: '<div class="chart" echarts [options]="options()" [initOpts]="init"></div>',
  styles: `
    /* What is drawn follows the width of the page; it must not hold the page open. */
    :host {
      display: block;
      contain: inline-size;
      overflow: hidden;
    }
    .chart {
      width: 100%;
      height: 300px;
    }
  `,
})
export class FiguresChart {
  readonly data = input.required<ChartData>();
  private readonly look = chartLook();
  protected readonly init = initOptions;
  protected readonly options = computed(() => barOptions(this.data(), this.look()));
}
