import { Link } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { OutcomeLabel } from '../OutcomeLabel';
import { Prose } from '../Prose';
import styles from './CapabilityOutcomes.module.css';

/** @internal */
export interface CapabilityOutcomesProps {
  /** What the list is, for those who cannot see what stands around it. */
  label: string;
  results: CapabilityResult[];
  names: LadderNames;
  /** Where the evidence of a capability is shown. */
  hrefFor: (capability: string) => string;
  /** One sentence on each; nothing where it is left out. */
  remark?: (result: CapabilityResult) => string | undefined;
}

/**
 * Capabilities with their outcomes, each leading to its evidence.
 *
 * @internal
 */
export const CapabilityOutcomes = (props: CapabilityOutcomesProps) => {
  const { label, results, names, hrefFor, remark } = props;
  return (
    <ul className={styles.list} aria-label={label}>
      {results.map(result => {
        const words = remark?.(result);
        return (
          <li key={result.capability} className={styles.item}>
            <OutcomeLabel outcome={result.outcome} />{' '}
            <Link href={hrefFor(result.capability)}>
              {names.capabilityName(result.capability)}
            </Link>
            {words && (
              <span className={styles.remark}>
                <Prose text={words} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
