import { LegibleText } from '../../components/LegibleText';
import { useLadder, useServicesFilter } from '../../hooks';
import { ServicesTable } from '../ServicesTable';

/**
 * The services on the ladder, filtered by the URL.
 *
 * @internal
 */
export const ServicesPage = () => {
  const { names } = useLadder();
  const filterState = useServicesFilter();
  return (
    <LegibleText>
      <ServicesTable filterState={filterState} names={names} />
    </LegibleText>
  );
};
