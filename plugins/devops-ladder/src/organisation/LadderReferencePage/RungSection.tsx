import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { Prose } from '../../components/Prose';
import { CustomisedNote } from '../CustomisationNotes';
import { CapabilityEntry } from './CapabilityEntry';
import { EntryMarks } from './EntryMarks';
import { entryId, RungEntries } from './ladderEntries';
import { LadderEntry } from './LadderEntry';
import styles from './LadderReferencePage.module.css';
import { TrapEntry } from './TrapEntry';

/** @internal */
export interface RungSectionProps {
  entries: RungEntries;
  names: LadderNames;
}

/**
 * A rung: what it adds, what asks for it, its capabilities by axis, and the
 * traps that threaten it first.
 *
 * @internal
 */
export const RungSection = ({ entries, names }: RungSectionProps) => {
  const { rung, axisLevels, traps, requirements } = entries;
  const t = useTexts();
  return (
    <LadderEntry
      id={entryId.rung(rung.level)}
      name={t('ladderPages.rung', {
        level: String(rung.level),
        name: rung.name,
      })}
      heading="h2"
      className={styles.rung}
    >
      <p className={styles.line}>{rung.adds}</p>
      <dl className={styles.details}>
        <div>
          <dt>{t('ladderPages.enoughWhen')}</dt>
          <dd>{rung.enoughWhen}</dd>
        </div>
        <div>
          <dt>{t('ladderPages.climbSignal')}</dt>
          <dd>{rung.climbSignal}</dd>
        </div>
      </dl>
      {requirements.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.title}>{t('ladderPages.requirements')}</h3>
          {requirements.map(requirement => (
            <LadderEntry
              key={requirement.id}
              id={entryId.requirement(requirement.id)}
              name={names.requirementName(requirement.id)}
              heading="h4"
              marks={
                <EntryMarks
                  entry={requirement}
                  words={
                    requirement.scope === 'organisation'
                      ? t('ladderPages.ofOrganisation')
                      : undefined
                  }
                />
              }
            >
              <p className={styles.line}>
                <Prose text={requirement.when} />
              </p>
              <CustomisedNote customised={requirement.customised} />
            </LadderEntry>
          ))}
        </section>
      )}
      {axisLevels.map(({ axis, capabilities }) => (
        <LadderEntry
          key={axis.id}
          id={entryId.axisLevel(axis.id, rung.level)}
          name={t('ladderPages.axisLevel', {
            axis: axis.name,
            level: String(rung.level),
          })}
          heading="h3"
          className={styles.group}
        >
          <p className={styles.note}>{axis.question}</p>
          {capabilities.map(capability => (
            <CapabilityEntry
              key={capability.id}
              capability={capability}
              names={names}
            />
          ))}
        </LadderEntry>
      ))}
      {traps.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.title}>{t('ladderPages.traps')}</h3>
          {traps.map(trap => (
            <TrapEntry key={trap.id} trap={trap} names={names} heading="h4" />
          ))}
        </section>
      )}
    </LadderEntry>
  );
};
