import { Button, Dialog } from '@strapi/design-system';
import { useText } from '../text/use-text';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Only for what cannot be undone afterwards. */
export function ConfirmDialog({ title, text, action, onConfirm, onCancel }: Props): JSX.Element {
  const { t } = useText();
  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onCancel())}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <Dialog.Description>{text}</Dialog.Description>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('action.keep')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={onConfirm}>
              {action}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
