import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTexts } from '../../translation';
import { rungTitle, TOP_RUNG } from '../../words';
import { ChartLegend, LINES } from './ChartLegend';
import { ChartPoint } from './chartPoints';
import styles from './HistorySection.module.css';

/** @internal */
export interface RungChartProps {
  /** Oldest first; two at least. */
  points: ChartPoint[];
}

const HEIGHT = 220;
const RUNGS = Array.from({ length: TOP_RUNG + 1 }, (_, level) => level);

function dayOf(at: number): string {
  return new Date(at).toLocaleDateString();
}

/**
 * The rung over time as steps, with the rung needed. Nothing moves in it, and
 * the table beside it says the same to those who cannot see it.
 *
 * @internal
 */
export const RungChart = ({ points }: RungChartProps) => {
  const t = useTexts();
  const [first, last] = [points[0], points[points.length - 1]];
  const isRange = points.some(
    ({ attained, possible }) => attained !== possible,
  );
  const lines = LINES.filter(({ key }) => key !== 'possible' || isRange);
  return (
    <div className={styles.chart}>
      <div
        role="img"
        aria-label={t('history.chart', {
          from: dayOf(first.at),
          to: dayOf(last.at),
          first: rungTitle(first, t),
          last: rungTitle(last, t),
        })}
      >
        <ResponsiveContainer
          width="100%"
          height={HEIGHT}
          initialDimension={{ width: 480, height: HEIGHT }}
        >
          <LineChart
            data={points}
            accessibilityLayer={false}
            margin={{ top: 8, right: 16, bottom: 0, left: -24 }}
          >
            <CartesianGrid vertical={false} stroke="var(--bui-border-1)" />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', 'dataMax']}
              tickFormatter={dayOf}
              minTickGap={48}
              stroke="var(--bui-fg-secondary)"
              tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 12 }}
            />
            <YAxis
              domain={[0, TOP_RUNG]}
              ticks={RUNGS}
              interval={0}
              stroke="var(--bui-fg-secondary)"
              tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 12 }}
            />
            <Tooltip
              isAnimationActive={false}
              labelFormatter={at => dayOf(Number(at))}
              contentStyle={{
                backgroundColor: 'var(--bui-bg-app)',
                borderColor: 'var(--bui-border-2)',
                color: 'var(--bui-fg-primary)',
              }}
            />
            {lines.map(({ key, name, ...line }) => (
              <Line
                key={key}
                dataKey={key}
                name={t(name)}
                type="stepAfter"
                dot={false}
                isAnimationActive={false}
                {...line}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <ChartLegend lines={lines} />
    </div>
  );
};
