import { LadderNames, ServicesFilterState, useGroupNames } from '../../hooks';
import { useTexts } from '../../translation';
import { FilterSelect } from './FilterSelect';
import { filterValueWords } from './filterWords';

/** @internal */
export interface GroupSelectProps {
  by: 'owner' | 'system' | 'domain' | 'type' | 'lifecycle';
  state: ServicesFilterState;
  names: LadderNames;
}

/**
 * Chooses from what the services have as their owner, system and so on.
 *
 * @internal
 */
export const GroupSelect = ({ by, state, names }: GroupSelectProps) => {
  const t = useTexts();
  const chosen = state.filter[by] ?? [];
  // What the URL holds can be taken away even where no service has it.
  const values = [...new Set([...useGroupNames(by), ...chosen])];
  return (
    <FilterSelect
      label={t(`services.filter.${by}`)}
      any={t(`services.any.${by}`)}
      options={values.map(value => ({
        value,
        label: filterValueWords(by, value, names, t),
      }))}
      values={chosen}
      onChange={next => state.update({ [by]: next })}
    />
  );
};
