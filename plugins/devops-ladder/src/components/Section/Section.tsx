import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode, useId, useRef } from 'react';
import { useHashTarget } from '../../hooks';
import styles from './Section.module.css';

/** @internal */
export interface SectionProps {
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  /** Shown at the right of the title. */
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
}

/**
 * A titled card that is a landmark of its page.
 *
 * @internal
 */
export const Section = (props: SectionProps) => {
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  useHashTarget(root, props.id);
  return (
    <section
      ref={root}
      id={props.id}
      // links lead to it: keyboard and screen reader go on from there
      tabIndex={props.id ? -1 : undefined}
      aria-labelledby={titleId}
      className={styles.root}
    >
      <Card>
        <CardHeader>
          <div className={styles.header}>
            <div>
              <Text as="h2" id={titleId} variant="title-x-small" weight="bold">
                {props.title}
              </Text>
              {props.description && (
                <Text as="p" color="secondary" className={styles.description}>
                  {props.description}
                </Text>
              )}
            </div>
            {props.actions}
          </div>
        </CardHeader>
        <CardBody>{props.children}</CardBody>
      </Card>
    </section>
  );
};
