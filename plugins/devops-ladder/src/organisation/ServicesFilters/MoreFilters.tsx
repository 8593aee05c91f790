import {
  LadderNames,
  PROBLEMS,
  ServicesFilterState,
  useLadderModel,
} from '../../hooks';
import { useTexts } from '../../translation';
import { outcomeName, OUTCOMES, unknownReasonWords } from '../../words';
import { FilterSelect, GroupSelect } from '../FilterFields';
import { levelOptions } from './levelOptions';
import { PairFilter } from './PairFilter';
import styles from './ServicesFilters.module.css';
import { StaleFilter } from './StaleFilter';
import { TagFilter } from './TagFilter';

const GROUPS = ['system', 'domain', 'type', 'lifecycle'] as const;

/** @internal */
export interface MoreFiltersProps {
  state: ServicesFilterState;
  names: LadderNames;
}

/**
 * The filters that are needed less often.
 *
 * @internal
 */
export const MoreFilters = ({ state, names }: MoreFiltersProps) => {
  const t = useTexts();
  const { filter, update } = state;
  const model = useLadderModel();
  const ladder = model.status === 'ready' ? model.value.ladder : undefined;
  const capabilities = (ladder?.capabilities ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <div className={styles.fields}>
      {GROUPS.map(by => (
        <GroupSelect key={by} by={by} state={state} names={names} />
      ))}
      <FilterSelect
        label={t('services.filter.trap')}
        any={t('services.any.trap')}
        options={(ladder?.traps ?? []).map(({ id }) => ({
          value: id,
          label: names.trapName(id),
        }))}
        values={filter.trap ?? []}
        onChange={trap => update({ trap })}
      />
      <FilterSelect
        label={t('services.filter.weakestLink')}
        any={t('services.any.weakestLink')}
        options={capabilities}
        values={filter.weakestLink ?? []}
        onChange={weakestLink => update({ weakestLink })}
      />
      <FilterSelect
        label={t('services.filter.problem')}
        any={t('services.any.problem')}
        options={PROBLEMS.map(reason => ({
          value: reason,
          label: unknownReasonWords(reason, t),
        }))}
        values={filter.problem ?? []}
        onChange={problem => update({ problem })}
      />
      <StaleFilter stale={filter.stale} onChange={stale => update({ stale })} />
      <TagFilter onAdd={tag => update({ tag: [...(filter.tag ?? []), tag] })} />
      <PairFilter
        label={t('services.filter.axis')}
        first={{
          label: t('services.filter.axis'),
          any: t('services.any.axis'),
          options: (ladder?.axes ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          })),
        }}
        second={{
          label: t('services.filter.level'),
          any: t('services.any.level'),
          options: levelOptions,
        }}
        onAdd={axis => update({ axis: [...(filter.axis ?? []), axis] })}
      />
      <PairFilter
        label={t('services.filter.capability')}
        first={{
          label: t('services.filter.capability'),
          any: t('services.any.capability'),
          options: capabilities,
        }}
        second={{
          label: t('services.filter.outcome'),
          any: t('services.any.outcome'),
          options: OUTCOMES.map(outcome => ({
            value: outcome,
            label: outcomeName(outcome, t),
          })),
        }}
        onAdd={pair =>
          update({ capability: [...(filter.capability ?? []), pair] })
        }
      />
    </div>
  );
};
