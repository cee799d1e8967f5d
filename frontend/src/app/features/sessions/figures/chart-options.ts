import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './chart-colours';
import type { ChartData } from './figures-words';

/** Bars side by side, told apart by hatching as well as by colour. Nothing moves. */
export function barOptions({ labels, unit, series, description }: ChartData, look: ChartLook): EChartsCoreOption {
  const text = { color: look.text, fontFamily: look.font, fontSize: 13 };
  return {
    animation: false,
    color: [...look.series],
    textStyle: text,
    aria: { enabled: true, label: { description }, decal: { show: true } },
    grid: { left: 4, right: 4, top: 44, bottom: 4, outerBoundsMode: 'same' },
    legend: { left: 0, top: 0, textStyle: text, itemGap: 20, selectedMode: false },
    // Drawn, not written as HTML: its styles would be refused by the policy of the page.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}${unit}` : 'not known'),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.grid } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      ...(unit === '%' ? { max: 100 } : {}),
      axisLabel: { ...text, formatter: `{value}${unit}` },
      splitLine: { lineStyle: { color: look.grid } },
    },
    series: series.map(({ name, values }) => ({ type: 'bar', name, data: [...values], barMaxWidth: 28, barGap: '15%' })),
  };
}
