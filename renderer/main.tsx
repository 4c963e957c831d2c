// the common styles come first, so that a screen's own can say otherwise
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './ui/ui.css';
import './ui/lists.css';
import './ui/table.css';
import './ui/choosing.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connect } from './service/connect.ts';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App connection={connect()} />
    </StrictMode>,
  );
