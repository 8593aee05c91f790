import { Radio, RadioGroup } from '@backstage/ui';
import { useTexts } from '../../../translation';
import { problemProps } from '../../../components/FieldProblem';
import { FieldProps, NOT_STATED } from './FieldProps';

/** Yes, no or not stated. @internal */
export const BooleanField = (props: FieldProps) => {
  const t = useTexts();
  const { label, description, value, problem, onChange } = props;
  return (
    <RadioGroup
      label={label}
      description={description}
      orientation="horizontal"
      value={value?.trim().toLocaleLowerCase('en-US') ?? NOT_STATED}
      onChange={key => onChange(key === NOT_STATED ? undefined : key)}
      {...problemProps(problem)}
    >
      <Radio value={NOT_STATED}>{t('chooser.notStated')}</Radio>
      <Radio value="true">{t('chooser.yes')}</Radio>
      <Radio value="false">{t('chooser.no')}</Radio>
    </RadioGroup>
  );
};
