import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../../i18n/index.ts';
import { BULK_KINDS, type BulkKind } from './bulk-choice.ts';
import './bulk.css';

interface BulkMenuProps {
  readonly isDisabled: boolean;
  readonly onChoose: (kind: BulkKind) => void;
  /** Save the selected entries for a colleague. */
  readonly onSavePack: () => void;
}

const PACK = 'pack';

/** What can be done with all selected entries. */
export function BulkMenu({ isDisabled, onChoose, onSavePack }: BulkMenuProps) {
  const t = useText();
  const choose = (key: string) => {
    const kind = BULK_KINDS.find((known) => known === key);
    if (kind !== undefined) onChoose(kind);
    else onSavePack();
  };
  return (
    <MenuTrigger>
      <Button className="pill bulk-button" isDisabled={isDisabled}>
        {t('bulk.label')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('bulk.label')} onAction={(key) => choose(String(key))}>
          {BULK_KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} className="menu-item">
              {t(`bulk.${kind}`)}
            </MenuItem>
          ))}
          <MenuItem id={PACK} className="menu-item">
            {t('bulk.pack')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
