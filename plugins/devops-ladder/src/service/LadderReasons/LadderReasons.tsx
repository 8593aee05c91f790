import {
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { outcomeName, rungWithin, withinSentence } from '../../words';
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

function waivedWords(
  { waivedFrom, reason }: CapabilityResult,
  t: Texts,
): string {
  return waivedFrom
    ? t('tab.withoutTheWaiver', {
        outcome: withinSentence(outcomeName(waivedFrom, t)),
        reason,
      })
    : reason;
}

/**
 * The numbers at the head of the tab, each opening to what it rests on.
 *
 * @internal
 */
export const LadderReasons = (props: LadderReasonsProps) => {
  const { assessment, names, hrefFor } = props;
  const t = useTexts();
  const { capabilities, withoutDeclarations, withoutWaivers } = assessment;
  const declared = capabilities.filter(isDeclared);
  const waived = capabilities.filter(({ outcome }) => outcome === 'waived');
  return (
    <div className={styles.root}>
      <RungReasons {...props} />
      {declared.length > 0 && (
        <Disclosure
          summary={t('tab.withoutDeclarations', {
            rung: rungWithin(withoutDeclarations, t),
          })}
        >
          <CapabilityOutcomes
            label={t('tab.declaredAlone')}
            results={declared}
            names={names}
            hrefFor={hrefFor}
            remark={({ reason }) => reason}
          />
        </Disclosure>
      )}
      {waived.length > 0 && (
        <Disclosure
          summary={t('tab.withoutWaivers', {
            rung: rungWithin(withoutWaivers, t),
          })}
        >
          <CapabilityOutcomes
            label={t('tab.waived')}
            results={waived}
            names={names}
            hrefFor={hrefFor}
            remark={result => waivedWords(result, t)}
          />
        </Disclosure>
      )}
      <SurplusReasons {...props} />
    </div>
  );
};
