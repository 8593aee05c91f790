import { ReactNode } from 'react';
import styles from './StatusPage.module.css';

/** @internal */
export interface FactsProps {
  /** A value that is absent is left out. */
  items: Array<[name: string, value: ReactNode]>;
}

/**
 * Names with their values.
 *
 * @internal
 */
export const Facts = ({ items }: FactsProps) => (
  <dl className={styles.facts}>
    {items
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
