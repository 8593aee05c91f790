import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useId } from 'react';
import { dayWords, TrendPoint, TrendSeries } from './trendSeries';

/** @internal */
export interface TrendChartProps {
  points: TrendPoint[];
  series: TrendSeries[];
  height: number;
}

const tick = { fill: 'var(--bui-fg-secondary)', fontSize: 12 };
const shortDay = { day: 'numeric', month: 'short' } as const;

/**
 * The drawing of a trend. It stands in a chunk of its own, with the library
 * that draws it; nothing moves, and the words beside it say the same.
 *
 * @internal
 */
export const TrendChart = ({ points, series, height }: TrendChartProps) => {
  const hatching = useId();
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 600, height }}
    >
      <AreaChart
        data={points}
        accessibilityLayer={false}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      >
        <defs>
          <pattern
            id={hatching}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <rect width="2" height="6" fill="var(--bui-fg-secondary)" />
          </pattern>
        </defs>
        <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
        <XAxis
          dataKey="day"
          tick={tick}
          stroke="var(--bui-border-2)"
          minTickGap={32}
          tickFormatter={day => dayWords(String(day), shortDay)}
        />
        <YAxis
          tick={tick}
          stroke="var(--bui-border-2)"
          width={40}
          allowDecimals={false}
        />
        <Tooltip
          isAnimationActive={false}
          labelFormatter={day => dayWords(String(day))}
          contentStyle={{
            color: 'var(--bui-fg-primary)',
            background: 'var(--bui-bg-neutral-1)',
            border: '1px solid var(--bui-border-2)',
          }}
          itemStyle={{ color: 'var(--bui-fg-primary)' }}
        />
        {series.map(({ id, name, fill, isHatched, countOf }) => (
          <Area
            key={id}
            name={name}
            dataKey={countOf}
            stackId="services"
            type="linear"
            stroke="var(--bui-fg-secondary)"
            strokeWidth={1}
            fill={isHatched ? `url(#${hatching})` : fill}
            fillOpacity={1}
            isAnimationActive={false}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
};
