import { Button, TextAreaField, TextField } from '@backstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { useTexts } from '../../translation';
import { problemProps } from '../../components/FieldProblem';
import { LIMITS } from './limits';
import styles from './TryPipelinePage.module.css';
import { PastedFile } from './usePastedFiles';

/** @internal */
export interface FileFieldProps {
  file: PastedFile;
  /** Counted from 1. */
  number: number;
  pathProblem?: string;
  contentProblem?: string;
  onChange: (patch: Partial<Omit<PastedFile, 'id'>>) => void;
  onRemove?: () => void;
}

/**
 * One file: where it lies in the repository, and its text.
 *
 * @internal
 */
export const FileField = (props: FileFieldProps) => {
  const { file, number, pathProblem, contentProblem, onChange } = props;
  const t = useTexts();
  return (
    <fieldset className={styles.file}>
      <legend className={styles.legend}>
        {t('tryPipeline.file', { number: String(number) })}
      </legend>
      <div className={styles.path}>
        <TextField
          label={t('tryPipeline.path')}
          placeholder=".github/workflows/ci.yml"
          value={file.path}
          onChange={path => onChange({ path })}
          className={styles.grow}
          {...problemProps(pathProblem)}
        />
        {props.onRemove && (
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiDeleteBinLine />}
            aria-label={t('tryPipeline.remove', {
              name: file.path || t('tryPipeline.file', { number: `${number}` }),
            })}
            onPress={props.onRemove}
          >
            {t('tryPipeline.removeShort')}
          </Button>
        )}
      </div>
      <TextAreaField
        label={t('tryPipeline.content')}
        secondaryLabel={t('tryPipeline.characters', {
          used: file.content.length,
          most: LIMITS.contentCharacters,
        })}
        rows={12}
        spellCheck="false"
        value={file.content}
        onChange={content => onChange({ content })}
        className={styles.text}
        {...problemProps(contentProblem)}
      />
    </fieldset>
  );
};
