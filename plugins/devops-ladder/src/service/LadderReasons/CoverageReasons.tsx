import { useTexts } from '../../translation';
import { unknownReasonWords } from '../../words';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { Disclosure } from '../../components/Disclosure';
import { LadderReasonsProps } from './LadderReasons';

/**
 * What is not known of what counts, with what would settle each.
 *
 * @internal
 */
export const CoverageReasons = (props: LadderReasonsProps) => {
  const { assessment, names, hrefFor } = props;
  const t = useTexts();
  const { rung, needed, coverage, capabilities } = assessment;
  const top = Math.max(rung.attained, needed.level);
  const unknown = capabilities.filter(({ capability, outcome, upcoming }) => {
    const level = names.capability(capability)?.level ?? 0;
    return outcome === 'unknown' && !upcoming && level <= top;
  });
  const count = coverage.applicable - coverage.known;
  if (count <= 0 || !unknown.length) {
    return null;
  }
  return (
    <Disclosure summary={t('tab.notKnownCount', { count })}>
      <CapabilityOutcomes
        label={t('tab.notKnown')}
        results={unknown}
        names={names}
        hrefFor={hrefFor}
        remark={result =>
          result.unknown
            ? result.unknown.howToResolve ??
              unknownReasonWords(result.unknown.reason, t)
            : result.reason
        }
      />
    </Disclosure>
  );
};
