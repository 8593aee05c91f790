import {
  Select,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
  VisuallyHidden,
} from '@backstage/ui';
import { ServicesFilter, useSearchParam, useTrend } from '../../hooks';
import { useTexts } from '../../translation';
import { LoadError } from '../../components/LoadError';
import { Section } from '../../components/Section';
import styles from './TrendPanel.module.css';
import { fromFirstService, TrendBy } from './trendSeries';
import { TrendView } from './TrendView';

/** The API gives 400 days at most. */
const PERIODS = [30, 90, 180, 365];
const DEFAULT_DAYS = 90;

/** @internal */
export interface TrendPanelProps {
  filter: ServicesFilter;
}

const Content = (props: TrendPanelProps & { days: number; by: TrendBy }) => {
  const t = useTexts();
  const trend = useTrend(props.filter, props.days);
  if (trend.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>{t('overview.trend.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={290} />
      </div>
    );
  }
  if (trend.status === 'error') {
    return <LoadError title={t('overview.trend.loadFailed')} {...trend} />;
  }
  const { points } = trend.value;
  return points.some(({ services }) => services > 0) ? (
    <div className={styles.content} aria-busy={trend.isReloading}>
      <TrendView points={fromFirstService(points)} by={props.by} />
    </div>
  ) : (
    <Text color="secondary">{t('overview.trend.empty')}</Text>
  );
};

/**
 * Where the services stood day by day.
 *
 * @internal
 */
export const TrendPanel = ({ filter }: TrendPanelProps) => {
  const t = useTexts();
  const [daysText, setDays] = useSearchParam('days');
  const [byText, setBy] = useSearchParam('trend');
  const days = PERIODS.find(each => String(each) === daysText) ?? DEFAULT_DAYS;
  const by: TrendBy = byText === 'rung' ? 'rung' : 'fit';
  return (
    <Section
      id="trend"
      title={t('overview.trend.title')}
      description={t('overview.trend.description')}
    >
      <div className={styles.controls}>
        <ToggleButtonGroup
          aria-label={t('overview.trend.by')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={keys =>
            setBy(keys.has('rung') ? 'rung' : undefined)
          }
        >
          <ToggleButton id="fit">{t('overview.trend.byFit')}</ToggleButton>
          <ToggleButton id="rung">{t('overview.trend.byRung')}</ToggleButton>
        </ToggleButtonGroup>
        <Select
          aria-label={t('overview.trend.days')}
          options={PERIODS.map(period => ({
            value: String(period),
            label: t('overview.trend.lastDays', { days: String(period) }),
          }))}
          value={String(days)}
          onChange={key =>
            setDays(key === String(DEFAULT_DAYS) ? undefined : String(key))
          }
          className={styles.period}
        />
      </div>
      <Content filter={filter} days={days} by={by} />
    </Section>
  );
};
