import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { styleNonce } from './boot';
import { Shell } from './components/Shell';
import { VaultGate } from './features/first-run/VaultGate';
import { RulesAtWork } from './features/findings/RulesAtWork';
import { startAutosave } from './stores/autosave';
import { useApp } from './stores/app-store';
import { cssVariables, theme } from './styles/theme';

export function App() {
  const colorScheme = useApp((state) => state.settings.theme);
  const textSize = useApp((state) => state.settings.textSize);
  useEffect(startAutosave, []);
  useEffect(() => void useApp.getState().loadSettings(), []);
  useEffect(() => {
    document.documentElement.style.setProperty('--desk-text-scale', String(textSize / 100));
  }, [textSize]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme })}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-left" limit={3} />
      <VaultGate>
        <RulesAtWork />
        <Shell />
      </VaultGate>
    </MantineProvider>
  );
}
