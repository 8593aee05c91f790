import { Link, Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { useTexts } from '../../translation';
import styles from './CoverageMeter.module.css';

/** @internal */
export interface CoverageMeterProps {
  known: number;
  applicable: number;
  /** Where what is not known is listed. */
  href?: string;
}

/**
 * How much of what counts is known.
 *
 * @internal
 */
export const CoverageMeter = (props: CoverageMeterProps) => {
  const { known, applicable, href } = props;
  const t = useTexts();
  const percent = applicable ? Math.round((100 * known) / applicable) : 0;
  const words = t('tab.known', {
    known: String(known),
    applicable: String(applicable),
  });
  return (
    <div className={styles.root}>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.line}
      >
        {href ? (
          <Link href={href} variant="body-small" color="secondary">
            {words}
          </Link>
        ) : (
          words
        )}
      </Text>
      <LinearProgress
        variant="determinate"
        value={percent}
        aria-label={words}
        classes={{ root: styles.track, bar: styles.bar }}
      />
    </div>
  );
};
