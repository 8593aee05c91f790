import { Link, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { ReactNode } from 'react';
import {
  CountedService,
  ServicesFilter,
  useLadderTabHref,
  useServicesWhere,
} from '../../hooks';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { LoadError } from '../../components/LoadError';
import styles from './ServicesBehind.module.css';

/** @internal */
export interface ServicesBehindProps {
  /** What is counted: "6 services". */
  summary: ReactNode;
  /** The filters that it was counted with. */
  filter: ServicesFilter;
  /** Whether a service is one of those counted. */
  matches: (service: CountedService) => boolean;
}

const Services = (props: Omit<ServicesBehindProps, 'summary'>) => {
  const t = useTexts();
  const state = useServicesWhere(props.filter, props.matches);
  const tabHref = useLadderTabHref();
  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>{t('overview.behind.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={48} />
      </div>
    );
  }
  if (state.status === 'error') {
    return <LoadError title={t('overview.behind.loadFailed')} {...state} />;
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
          {t('overview.behind.none')}
        </Text>
      )}
      {isCut && (
        <Text as="p" color="secondary" className={styles.line}>
          {t('overview.behind.cut')}
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
export const ServicesBehind = ({ summary, ...rest }: ServicesBehindProps) => (
  <Disclosure summary={summary}>
    <Services {...rest} />
  </Disclosure>
);
