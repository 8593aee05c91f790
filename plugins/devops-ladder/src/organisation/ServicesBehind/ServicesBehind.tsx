import { Link, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactNode } from 'react';
import { useLadderTabHref, useServicesWhere } from '../../hooks';
import { Disclosure } from '../../components/Disclosure';
import { LoadError } from '../../components/LoadError';
import styles from './ServicesBehind.module.css';

/** @internal */
export interface ServicesBehindProps {
  /** What is counted: "6 services". */
  summary: ReactNode;
  /** Whether a service is one of those counted. */
  matches: (service: ServiceSummary) => boolean;
}

const Services = ({ matches }: Pick<ServicesBehindProps, 'matches'>) => {
  const state = useServicesWhere(matches);
  const tabHref = useLadderTabHref();
  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>Loading the services</VisuallyHidden>
        <Skeleton width="100%" height={48} />
      </div>
    );
  }
  if (state.status === 'error') {
    return <LoadError title="The services could not be loaded" {...state} />;
  }
  const { services, isCut } = state.value;
  return (
    <>
      <ul className={styles.list}>
        {services.map(service => (
          <li key={service.entityRef}>
            <Link href={tabHref(service)}>{service.title ?? service.name}</Link>
          </li>
        ))}
      </ul>
      {services.length === 0 && (
        <Text as="p" color="secondary" className={styles.line}>
          None any more: the count is a little older.
        </Text>
      )}
      {isCut && (
        <Text as="p" color="secondary" className={styles.line}>
          There are too many services to look through all of them.
        </Text>
      )}
    </>
  );
};

/**
 * A number that opens to the services behind it.
 *
 * @internal
 */
export const ServicesBehind = ({ summary, matches }: ServicesBehindProps) => (
  <Disclosure summary={summary}>
    <Services matches={matches} />
  </Disclosure>
);
