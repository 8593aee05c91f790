import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { countOf } from '../../words';
import { Section } from '../Section';
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
        {props.items.map(({ id, name, note, services }) => (
          <li key={id} className={styles.item}>
            <span>
              <span className={styles.name}>{name}</span>
              {note && <span className={styles.note}>{note}</span>}
            </span>
            <span className={styles.count}>{countOf(services, 'service')}</span>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
