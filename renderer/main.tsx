import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { desktop } from './api/shuyu.ts';
import { queryClient } from './api/queries.ts';
import { startInterface } from './i18n/index.ts';
import { App } from './shell/app.tsx';
import { NoticeProvider } from './ui/notice.tsx';
import { PersonProvider } from './ui/person-gate.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forms.css';

const preferences = await desktop('preferences', {});
await startInterface(preferences.language);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <NoticeProvider>
      <PersonProvider>
        <App preferences={preferences} />
      </PersonProvider>
    </NoticeProvider>
  </QueryClientProvider>,
);
