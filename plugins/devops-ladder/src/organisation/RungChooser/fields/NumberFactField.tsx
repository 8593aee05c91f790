import { NumberField } from '@backstage/ui';
import { useTexts } from '../../../translation';
import { problemProps } from '../../../components/FieldProblem';
import { FieldProps } from './FieldProps';

const FRACTION = { maxValue: 1, step: 0.01 };
const WHOLE = { step: 1 };

/** A number or a fraction; empty where it is not stated. @internal */
export const NumberFactField = (props: FieldProps) => {
  const t = useTexts();
  const { definition, label, description, value, problem, onChange } = props;
  return (
    <NumberField
      label={label}
      description={description}
      placeholder={t('chooser.notStated')}
      minValue={0}
      {...(definition.type === 'fraction' ? FRACTION : WHOLE)}
      value={value === undefined ? NaN : Number(value)}
      onChange={number =>
        onChange(Number.isNaN(number) ? undefined : String(number))
      }
      {...problemProps(problem)}
    />
  );
};
