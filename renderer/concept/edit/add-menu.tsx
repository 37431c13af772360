import { Button } from 'react-aria-components/Button';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { nameOf, useText } from '../../i18n/index.ts';
import type { Choices } from './category-choices.ts';

interface AddMenuProps {
  readonly label: string;
  readonly text: string;
  readonly choices: readonly Choices[];
  readonly onAdd: (type: string) => void;
}

/** A menu of the data categories that can be added. */
export function AddMenu({ label, text, choices, onAdd }: AddMenuProps) {
  const t = useText();
  return (
    <MenuTrigger>
      <Button className="quiet add" aria-label={label}>
        ＋{text !== '' && ` ${text}`}
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu className="menu" aria-label={label} onAction={(key) => onAdd(String(key))}>
          {choices.map(({ group, types }) => (
            <MenuSection key={group} aria-label={t(`edit.group.${group}`)}>
              {choices.length > 1 && <Header className="menu-header">{t(`edit.group.${group}`)}</Header>}
              {types.map((type) => (
                <MenuItem key={type} id={type} className="menu-item" textValue={nameOf(t, 'category', type)}>
                  {nameOf(t, 'category', type)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
