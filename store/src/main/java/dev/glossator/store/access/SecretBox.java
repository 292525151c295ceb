// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import dev.glossator.store.sql.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-GCM under a key that lies in a file of its own: a copy of the database
 * alone opens none. The sealed bytes are bound to the key id, so that rows cannot be swapped.
 */
public final class SecretBox {
  private static final int NONCE_BYTES = 12;
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  private SecretBox(byte[] key) {
    this.key = key;
  }

  /**
   * Reads the key file, or makes it (readable by its owner only) where there is none.
   *
   * @throws StoreException where it cannot be used, or where others may read it
   */
  public static SecretBox open(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      refuseOpenToOthers(file);
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != KEY_BYTES) {
        throw new IllegalArgumentException("its key has " + key.length + " bytes");
      }
      return new SecretBox(key);
    } catch (IOException | IllegalArgumentException failure) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "cannot use the key file " + file + "; restore it from the folder it was made in",
          failure);
    }
  }

  private static void refuseOpenToOthers(Path file) throws IOException {
    if (!posix(file)) {
      return;
    }
    Set<PosixFilePermission> beyond = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    beyond.removeAll(OWNERS);
    if (!beyond.isEmpty()) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE,
          "the key file "
              + file
              + " may be used by others than its owner ("
              + PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
              + "); every secret is sealed under it, so: chmod 600 "
              + file);
    }
  }

  private static boolean posix(Path file) throws IOException {
    return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
  }

  /**
   * Whole or not at all: half a key would lock everybody out. Where two nodes make a shared one at
   * the same time, the first one's stays.
   */
  private static void create(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    FileAttribute<?>[] ownerOnly =
        posix(file)
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    byte[] draftName = new byte[8];
    new SecureRandom().nextBytes(draftName);
    Path draft =
        file.resolveSibling(
            file.getFileName() + "." + HexFormat.of().formatHex(draftName) + ".new");
    try (var channel =
        Files.newByteChannel(
            draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      String text = HexFormat.of().formatHex(key) + "\n";
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException others) {
      return;
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  byte[] seal(Secret secret, String boundTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
    byte[] box = crypt(Cipher.ENCRYPT_MODE, nonce, 0, plain, boundTo);
    byte[] sealed = new byte[NONCE_BYTES + box.length];
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    System.arraycopy(box, 0, sealed, NONCE_BYTES, box.length);
    return sealed;
  }

  Secret open(byte[] sealed, String boundTo) {
    byte[] box = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    byte[] plain = crypt(Cipher.DECRYPT_MODE, sealed, 0, box, boundTo);
    return new Secret(new String(plain, StandardCharsets.UTF_8));
  }

  private byte[] crypt(int mode, byte[] nonce, int at, byte[] input, String boundTo) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce, at, NONCE_BYTES));
      cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException failure) {
      throw new StoreException(
          StoreException.Kind.DAMAGED,
          "an access key's secret cannot be opened: secret.key is not the file it was sealed with;"
              + " copy the one from the folder of the first start, or name one that all nodes share"
              + " with GLOSSATOR_KEY_FILE",
          failure);
    }
  }

  /** A key for another purpose, which says nothing about this one. */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
