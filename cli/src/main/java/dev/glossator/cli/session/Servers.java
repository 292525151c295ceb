// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.session;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.server.Glossator;
import dev.glossator.server.ServerOptions;
import dev.glossator.server.StartRefusedException;
import dev.glossator.server.http.PortInUseException;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Starts servers in this process; what stands in the way is said in one line. */
public final class Servers {

  private Servers() {}

  /** Starts one on the store that the options name, or on the one the folder used before. */
  public static Glossator start(ServerOptions options) {
    Path folder = options.dataDirectory();
    if (options.storeUrl() == null) {
      return startOn(StoreChoice.read(folder).map(options::withStore).orElse(options));
    }
    Glossator started = startOn(options);
    try {
      StoreChoice.write(folder, options.storeUrl());
      return started;
    } catch (CommandFailure e) {
      started.close();
      throw e;
    }
  }

  private static Glossator startOn(ServerOptions options) {
    // Libraries would tell the terminal what is meant for the log in the folder.
    LogManager.getLogManager().reset();
    try {
      return Glossator.start(options);
    } catch (StartRefusedException e) {
      // With a cause it is the folder or its database that is not to be had.
      Exit exit = e.getCause() == null ? Exit.WRONG_CALL : Exit.UNREACHABLE;
      throw new CommandFailure(exit, String.valueOf(e.getMessage()), e);
    } catch (PortInUseException e) {
      throw new CommandFailure(Exit.WRONG_CALL, String.valueOf(e.getMessage()), e);
    }
  }
}
