import { Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import { Disclosure } from '../../components/Disclosure';
import { Snippet } from '../../components/Snippet';
import { useSearchParam } from '../../hooks';
import { useTexts } from '../../translation';
import { SNIPPET_SYSTEMS, snippetsOf, SnippetSystem } from './snippets';
import styles from './StepSnippets.module.css';

const NAMES: Record<SnippetSystem, string> = {
  'github-actions': 'GitHub Actions',
  'gitlab-ci': 'GitLab CI',
  'azure-pipelines': 'Azure Pipelines',
};

/** @internal */
export interface StepSnippetsProps {
  capability: string;
  /** Of the capability. */
  name: string;
  /** The CI system of the service, which comes first. */
  ciSystem?: string;
}

/**
 * What to paste for a capability, a tab for each CI system. The one chosen
 * stands in the URL and holds for all steps. Nothing where the change is not
 * made in the pipeline definition.
 *
 * @internal
 */
export const StepSnippets = (props: StepSnippetsProps) => {
  const { capability, name, ciSystem } = props;
  const t = useTexts();
  const [chosen, choose] = useSearchParam('ci');
  const snippets = snippetsOf(capability);
  const own = (system: SnippetSystem) => (system === ciSystem ? 0 : 1);
  const systems = SNIPPET_SYSTEMS.filter(system => snippets[system]).sort(
    (a, b) => own(a) - own(b),
  );
  if (systems.length === 0) {
    return null;
  }
  const selected = systems.find(system => system === chosen) ?? systems[0];
  return (
    <Disclosure summary={t('tab.snippet')}>
      <Tabs
        className={styles.tabs}
        selectedKey={selected}
        onSelectionChange={key => choose(String(key))}
      >
        <div className={styles.list}>
          <TabList aria-label={t('tab.snippetFor', { name })}>
            {systems.map(system => (
              <Tab key={system} id={system} noTrack>
                {NAMES[system]}
              </Tab>
            ))}
          </TabList>
        </div>
        {systems.map(system => (
          <TabPanel key={system} id={system} className={styles.panel}>
            <Text as="p" color="secondary" className={styles.hint}>
              {t('tab.snippetHint')}
            </Text>
            <Snippet
              text={snippets[system] ?? ''}
              copyLabel={t('tab.snippetCopy', { system: NAMES[system] })}
            />
          </TabPanel>
        ))}
      </Tabs>
    </Disclosure>
  );
};
