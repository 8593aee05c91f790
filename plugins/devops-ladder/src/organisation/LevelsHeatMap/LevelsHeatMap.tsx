import {
  Button,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
  VisuallyHidden,
} from '@backstage/ui';
import {
  LadderNames,
  ServicesFilter,
  ServicesHref,
  useOverviewGroups,
  useSearchParam,
} from '../../hooks';
import { useTexts } from '../../translation';
import { LoadError } from '../../components/LoadError';
import { Section } from '../../components/Section';
import styles from './LevelsHeatMap.module.css';
import { LevelsTable } from './LevelsTable';

const GROUPINGS = ['owner', 'system', 'domain'] as const;

/** @internal */
export interface LevelsHeatMapProps {
  filter: ServicesFilter;
  names: LadderNames;
  hrefFor: ServicesHref;
}

const Levels = (
  props: LevelsHeatMapProps & { groupBy: (typeof GROUPINGS)[number] },
) => {
  const { filter, groupBy, names, hrefFor } = props;
  const t = useTexts();
  const { state, next, previous } = useOverviewGroups(filter, groupBy);
  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>{t('overview.heat.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={260} />
      </div>
    );
  }
  if (state.status === 'error') {
    return <LoadError title={t('overview.heat.loadFailed')} {...state} />;
  }
  const { groups } = state.value;
  if (!groups?.items.length) {
    return <Text color="secondary">{t('overview.heat.empty')}</Text>;
  }
  // What is still shown may be grouped as before.
  const by = GROUPINGS.find(each => each === groups.by) ?? groupBy;
  return (
    <>
      <div className={styles.scroll} aria-busy={state.isReloading}>
        <LevelsTable
          overview={state.value}
          groups={groups}
          caption={t(`overview.heat.caption.${by}`)}
          byName={t(`overview.heat.by.${by}`)}
          names={names}
          hrefFor={hrefFor}
        />
      </div>
      {(previous || groups.leftOut > 0) && (
        <div className={styles.footer}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!previous}
            onPress={() => previous?.()}
          >
            {t('overview.heat.previous')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!next}
            onPress={() => next?.()}
          >
            {t('overview.heat.next')}
          </Button>
          {groups.leftOut > 0 && (
            <Text color="secondary">
              {t('overview.heat.leftOut', { count: groups.leftOut })}
            </Text>
          )}
        </div>
      )}
    </>
  );
};

/**
 * Where the services of each owner, system or domain stand on each axis, in
 * alphabetical order.
 *
 * @internal
 */
export const LevelsHeatMap = (props: LevelsHeatMapProps) => {
  const t = useTexts();
  const [text, setGroupBy] = useSearchParam('groupBy');
  const groupBy = GROUPINGS.find(each => each === text) ?? 'owner';
  return (
    <Section
      id="levels"
      title={t('overview.heat.title')}
      description={t('overview.heat.description')}
    >
      <div className={styles.controls}>
        <ToggleButtonGroup
          aria-label={t('overview.heat.groupBy')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[groupBy]}
          onSelectionChange={keys =>
            setGroupBy(GROUPINGS.find(each => keys.has(each)))
          }
        >
          {GROUPINGS.map(by => (
            <ToggleButton key={by} id={by}>
              {t(`overview.heat.by.${by}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <Levels {...props} groupBy={groupBy} />
    </Section>
  );
};
