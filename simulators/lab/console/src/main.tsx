import { render } from 'preact';
import { App } from './parts/app.tsx';
import { watch } from './state/watch.ts';

const page = document.querySelector('#page')!;
page.replaceChildren();
render(<App />, page);
watch();
