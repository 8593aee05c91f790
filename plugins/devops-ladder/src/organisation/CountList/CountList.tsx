import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { Section } from '../../components/Section';
import { FilterLink } from '../FilterLink';
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
    /** Where the services that are counted are listed. */
    href: string;
    /** What it means. */
    reasons?: ReactNode;
  }>;
}

/**
 * What is most common, with the number of services that it concerns.
 *
 * @internal
 */
export const CountList = (props: CountListProps) => {
  const t = useTexts();
  return (
    <Section title={props.title} description={props.description}>
      {props.items.length === 0 ? (
        <Text as="p" color="secondary" className={styles.empty}>
          {props.empty}
        </Text>
      ) : (
        <ul className={styles.list}>
          {props.items.map(({ id, name, note, services, href, reasons }) => (
            <li key={id} className={styles.item}>
              <span>
                <span className={styles.name}>{name}</span>
                {note && <span className={styles.note}>{note}</span>}
              </span>
              <FilterLink
                href={href}
                label={t('overview.servicesNamed', { count: services, name })}
                className={styles.count}
              >
                {t('overview.services', { count: services })}
              </FilterLink>
              {reasons && (
                <div className={styles.more}>
                  <Disclosure summary={t('overview.about', { name })}>
                    {reasons}
                  </Disclosure>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
