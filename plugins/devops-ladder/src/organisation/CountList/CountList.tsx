import { Text, VisuallyHidden } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ReactNode } from 'react';
import { countOf } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import { Section } from '../../components/Section';
import { ServicesBehind } from '../ServicesBehind';
import styles from './CountList.module.css';

/** @internal */
export interface CountListProps {
  title: string;
  description?: string;
  /** Shown where there is nothing to count. */
  empty: string;
  items: Array<{
    id: string;
    name: string;
    note?: ReactNode;
    services: number;
    /** Whether a service is one of those counted. */
    matches?: (service: ServiceSummary) => boolean;
    /** What it means, where the services cannot be listed. */
    reasons?: ReactNode;
  }>;
}

/**
 * What is most common, with the number of services that it concerns.
 *
 * @internal
 */
export const CountList = (props: CountListProps) => (
  <Section title={props.title} description={props.description}>
    {props.items.length === 0 ? (
      <Text as="p" color="secondary" className={styles.empty}>
        {props.empty}
      </Text>
    ) : (
      <ul className={styles.list}>
        {props.items.map(({ id, name, note, services, matches, reasons }) => (
          <li key={id} className={styles.item}>
            <span>
              <span className={styles.name}>{name}</span>
              {note && <span className={styles.note}>{note}</span>}
            </span>
            {!matches && (
              <span className={styles.count}>
                {countOf(services, 'service')}
              </span>
            )}
            {matches && (
              <div className={styles.more}>
                <ServicesBehind
                  summary={
                    <>
                      {countOf(services, 'service')}
                      <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
                    </>
                  }
                  matches={matches}
                />
              </div>
            )}
            {reasons && (
              <div className={styles.more}>
                <Disclosure summary={`About ${name}`}>{reasons}</Disclosure>
              </div>
            )}
          </li>
        ))}
      </ul>
    )}
  </Section>
);
