import {
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { outcomeName, rungTitle, withinSentence } from '../../words';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { Disclosure } from '../../components/Disclosure';
import styles from './LadderReasons.module.css';
import { RungReasons } from './RungReasons';
import { SurplusReasons } from './SurplusReasons';

/** @internal */
export interface LadderReasonsProps {
  assessment: Assessment;
  names: LadderNames;
  hrefFor: (capability: string) => string;
}

function isDeclared({ declaredOnly, strength }: CapabilityResult): boolean {
  return declaredOnly || strength === 'declared';
}

function waivedWords({ waivedFrom, reason }: CapabilityResult): string {
  return waivedFrom
    ? `Without the waiver: ${withinSentence(
        outcomeName(waivedFrom),
      )}. ${reason}`
    : reason;
}

/**
 * The numbers at the head of the tab, each opening to what it rests on.
 *
 * @internal
 */
export const LadderReasons = (props: LadderReasonsProps) => {
  const { assessment, names, hrefFor } = props;
  const { capabilities, withoutDeclarations, withoutWaivers } = assessment;
  const declared = capabilities.filter(isDeclared);
  const waived = capabilities.filter(({ outcome }) => outcome === 'waived');
  return (
    <div className={styles.root}>
      <RungReasons {...props} />
      {declared.length > 0 && (
        <Disclosure
          summary={`Without what the owner declares: ${withinSentence(
            rungTitle(withoutDeclarations),
          )}`}
        >
          <CapabilityOutcomes
            label="Declared by the owner alone"
            results={declared}
            names={names}
            hrefFor={hrefFor}
            remark={({ reason }) => reason}
          />
        </Disclosure>
      )}
      {waived.length > 0 && (
        <Disclosure
          summary={`Without waivers: ${withinSentence(
            rungTitle(withoutWaivers),
          )}`}
        >
          <CapabilityOutcomes
            label="Waived"
            results={waived}
            names={names}
            hrefFor={hrefFor}
            remark={waivedWords}
          />
        </Disclosure>
      )}
      <SurplusReasons {...props} />
    </div>
  );
};
