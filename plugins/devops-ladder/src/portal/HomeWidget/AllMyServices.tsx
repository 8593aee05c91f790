import { Link } from '@backstage/ui';
import { useOrganisationHref } from '../../hooks';
import { useTexts } from '../../translation';

/** @internal */
export interface AllMyServicesProps {
  owners: string[];
  count: number;
}

/**
 * Leads to all services of the user, where there is a page for them.
 *
 * @internal
 */
export const AllMyServices = ({ owners, count }: AllMyServicesProps) => {
  const t = useTexts();
  const hrefOf = useOrganisationHref();
  if (!hrefOf) {
    return null;
  }
  const query = new URLSearchParams(owners.map(owner => ['owner', owner]));
  return (
    <p>
      <Link href={hrefOf('services', query)}>
        {t('portal.allServices', { count })}
      </Link>
    </p>
  );
};
