import { Button } from '@backstage/ui';
import { ServicesFilterState } from '../../hooks';
import { useTexts } from '../../translation';

/** @internal */
export interface ClearFiltersProps {
  state: ServicesFilterState;
}

/**
 * Drops all filters, where there are any.
 *
 * @internal
 */
export const ClearFilters = ({ state }: ClearFiltersProps) => {
  const t = useTexts();
  return state.isFiltered ? (
    <Button variant="tertiary" size="small" onPress={state.clear}>
      {t('services.filters.clear')}
    </Button>
  ) : null;
};
