import { Link, Text } from '@backstage/ui';
import {
  FitVerdict,
  RungRange,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { rungTitle } from '../../words';
import { VerdictBadge } from '../../components/VerdictBadge';
import styles from './RungHeadline.module.css';

/** @internal */
export interface RungHeadlineProps {
  range: RungRange;
  verdict: FitVerdict;
  by?: number;
  rungName: (level: number) => string | undefined;
  /** Where the rung is explained. */
  href?: string;
}

/**
 * Rung, its name and the verdict: the answer in one line.
 *
 * @internal
 */
export const RungHeadline = (props: RungHeadlineProps) => {
  const t = useTexts();
  const { range } = props;
  // Two names for a range would say more than is known.
  const name =
    range.attained === range.possible
      ? props.rungName(range.attained)
      : undefined;
  return (
    <div className={styles.root}>
      <Text
        as="p"
        variant="title-x-small"
        weight="bold"
        className={styles.rung}
      >
        {props.href ? (
          <Link href={props.href} variant="title-x-small" weight="bold">
            {rungTitle(range, t)}
          </Link>
        ) : (
          rungTitle(range, t)
        )}
        {name && <span className={styles.name}> {name}</span>}
      </Text>
      <VerdictBadge verdict={props.verdict} by={props.by} />
    </div>
  );
};
