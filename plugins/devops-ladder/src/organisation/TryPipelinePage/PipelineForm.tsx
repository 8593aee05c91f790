import { Button } from '@backstage/ui';
import { devopsLadderAnalyzePermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiAddLine, RiArrowGoBackLine } from '@remixicon/react';
import { AnalyzeProblems } from '../../hooks';
import { useTexts } from '../../translation';
import { IfPermitted } from '../../components/IfPermitted';
import { Section } from '../../components/Section';
import { GITHUB_EXAMPLE, GITLAB_EXAMPLE } from './examples';
import { FileField } from './FileField';
import { LIMITS } from './limits';
import { QuestionDetails, QuestionDetailsProps } from './QuestionDetails';
import styles from './TryPipelinePage.module.css';
import { PastedFiles } from './usePastedFiles';

/** @internal */
export interface PipelineFormProps extends QuestionDetailsProps {
  pasted: PastedFiles;
  problems: AnalyzeProblems;
  isAsking: boolean;
  onSubmit: () => void;
}

/** Problems of what has no field here, such as a fact that the URL invents. */
function otherProblems(props: PipelineFormProps): Array<[string, string]> {
  const { names, pasted } = props;
  return Object.entries(props.problems).filter(([field]) => {
    const [group, id, part] = field.split('/');
    if (group === 'facts') {
      return names.fact(id)?.scope !== 'service';
    }
    const isOfFile =
      group === 'files' && Number(id) < pasted.files.length && Boolean(part);
    return !isOfFile && group !== 'scope' && group !== 'service';
  });
}

/**
 * The files to try and what they are of.
 *
 * @internal
 */
export const PipelineForm = (props: PipelineFormProps) => {
  const { pasted, problems, isAsking, onSubmit } = props;
  const t = useTexts();
  return (
    <Section
      title={t('tryPipeline.title')}
      description={t('tryPipeline.description')}
      actions={
        <div className={styles.actions}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => pasted.load(GITHUB_EXAMPLE)}
          >
            {t('tryPipeline.exampleGithub')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onPress={() => pasted.load(GITLAB_EXAMPLE)}
          >
            {t('tryPipeline.exampleGitlab')}
          </Button>
          {pasted.restore && (
            <Button
              size="small"
              variant="tertiary"
              iconStart={<RiArrowGoBackLine />}
              onPress={pasted.restore}
            >
              {t('tryPipeline.restore')}
            </Button>
          )}
        </div>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <p className={styles.line}>
          {t('tryPipeline.limits', {
            files: LIMITS.files,
            characters: LIMITS.contentCharacters,
          })}
        </p>
        {pasted.files.map((file, index) => (
          <FileField
            key={file.id}
            file={file}
            number={index + 1}
            pathProblem={problems[`files/${index}/path`]}
            contentProblem={problems[`files/${index}/content`]}
            onChange={patch => pasted.change(file.id, patch)}
            onRemove={
              pasted.remove ? () => pasted.remove?.(file.id) : undefined
            }
          />
        ))}
        <div>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            isDisabled={!pasted.add}
            onPress={() => pasted.add?.()}
          >
            {t('tryPipeline.add')}
          </Button>
        </div>
        <QuestionDetails {...props} />
        {otherProblems(props).map(([field, words]) => (
          <p key={field} role="alert" className={styles.problem}>
            <strong>{field}</strong>
            {`: ${words}`}
          </p>
        ))}
        <div className={styles.actions}>
          <IfPermitted
            permission={devopsLadderAnalyzePermission}
            otherwise={
              <span className={styles.note}>{t('tryPipeline.forbidden')}</span>
            }
          >
            <Button type="submit" variant="primary" isPending={isAsking}>
              {t('tryPipeline.submit')}
            </Button>
          </IfPermitted>
          <span className={styles.note}>{t('tryPipeline.notStored')}</span>
        </div>
      </form>
    </Section>
  );
};
