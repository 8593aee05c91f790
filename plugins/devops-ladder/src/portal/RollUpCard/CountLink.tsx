import { Link, Text } from '@backstage/ui';
import { useTexts } from '../../translation';
import styles from './RollUpCard.module.css';

/** @internal */
export interface CountLinkProps {
  count: number;
  /** What is counted. */
  what: string;
  /** Where the services are listed, if anywhere. */
  href: string | undefined;
}

/**
 * A number of services that leads to them.
 *
 * @internal
 */
export const CountLink = ({ count, what, href }: CountLinkProps) => {
  const t = useTexts();
  const words = count.toLocaleString();
  return href && count > 0 ? (
    <Link
      href={href}
      aria-label={t('portal.rollUp.countLabel', { count, what })}
      className={styles.count}
    >
      {words}
    </Link>
  ) : (
    <Text className={styles.count}>{words}</Text>
  );
};
