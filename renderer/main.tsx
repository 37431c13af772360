import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    readonly shuyu: { version(): Promise<string> };
  }
}

function Version() {
  const [version, setVersion] = useState('');
  useEffect(() => void window.shuyu.version().then(setVersion), []);
  return <h1>SQLite {version}</h1>;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Version />);
