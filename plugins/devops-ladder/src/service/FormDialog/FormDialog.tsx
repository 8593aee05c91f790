import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { PropsWithChildren, useEffect, useRef } from 'react';
import { LegibleText } from '../../components/LegibleText';
import styles from './FormDialog.module.css';

/** @internal */
export interface FormDialogProps {
  title: string;
  /** What sending does. */
  explanation?: string;
  submitLabel: string;
  cancelLabel: string;
  closeLabel: string;
  isSending: boolean;
  /** What is wrong with the fields; not each of them shows it itself. */
  problems: string[];
  /** Why it was not taken, where that is not about a field. */
  refusal?: { title: string; text?: string };
  /** What came of it; takes the place of the form. */
  confirmation?: string;
  onSubmit: () => void;
  onClose: () => void;
}

/**
 * A form in a dialog: its fields, what is wrong with them, what came of it.
 *
 * @internal
 */
export const FormDialog = (props: PropsWithChildren<FormDialogProps>) => {
  const { confirmation, refusal, problems, onClose } = props;
  const isDone = confirmation !== undefined;
  const closeButton = useRef<HTMLButtonElement>(null);

  // The button that had the focus is gone with the form.
  useEffect(() => {
    if (isDone) {
      closeButton.current?.focus();
    }
  }, [isDone]);

  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width="min(30rem, 92vw)"
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <LegibleText>
          <div className={styles.fields}>
            {isDone ? (
              <Text as="p" role="status" className={styles.line}>
                {confirmation}
              </Text>
            ) : (
              <>
                {props.explanation && (
                  <Text as="p" color="secondary" className={styles.line}>
                    {props.explanation}
                  </Text>
                )}
                {props.children}
                <div role="alert">
                  {problems.map(problem => (
                    <Text
                      key={problem}
                      as="p"
                      variant="body-small"
                      className={styles.problem}
                    >
                      {`${problem} `}
                    </Text>
                  ))}
                </div>
                {refusal && (
                  <Alert
                    role="alert"
                    status="danger"
                    icon
                    title={refusal.title}
                    description={refusal.text}
                  />
                )}
              </>
            )}
          </div>
        </LegibleText>
      </DialogBody>
      <DialogFooter>
        {isDone ? (
          <Button ref={closeButton} variant="primary" onPress={onClose}>
            {props.closeLabel}
          </Button>
        ) : (
          <>
            <Button variant="secondary" onPress={onClose}>
              {props.cancelLabel}
            </Button>
            <Button
              variant="primary"
              isPending={props.isSending}
              onPress={props.onSubmit}
            >
              {props.submitLabel}
            </Button>
          </>
        )}
      </DialogFooter>
    </Dialog>
  );
};
