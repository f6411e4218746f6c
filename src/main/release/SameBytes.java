import io.quarkus.bootstrap.runner.SerializedApplication;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives what lies in sets and counters of Quarkus an order that is the same in each build; the build runs this on the
 * packaged program, as a source file. None of these orders means anything to the program.
 *
 * <p>The keys under which startup steps hand values on are numbered by a counter that steps which run at once share: here
 * by where they first are. The groups of settings come out of a set in which classes lie by their identity: here by name.
 * So are the classes that Hibernate maps, and the places of an injection in a message. Transformed classes come by the
 * hash of the directory of their archive: here by name.
 */
final class SameBytes {
    private static final Pattern KEY = Pattern.compile("proxykey[0-9]+");
    private static final String SETTINGS = "io/quarkus/runtime/generated/";
    private static final String SHARED = SETTINGS + "SharedConfig";
    private static final String MAPPED =
            "io/quarkus/hibernate/orm/runtime/boot/scan/QuarkusScanner$ClassDescriptorImpl";
    private static final String PLACE = "\n\t- ";
    private static final String GROUP = "configClass$";

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        Path program = Path.of(arguments[0]).toAbsolutePath();
        Path transformed = program.resolve("quarkus/transformed-bytecode.jar");
        Path generated = program.resolve("quarkus/generated-bytecode.jar");
        rewrite(transformed, content -> {});
        rewrite(generated, new SameBytes()::putInOrder);
        List<Path> classes = new ArrayList<>(List.of(transformed, generated));
        classes.addAll(jars(program.resolve("app")));
        classes.addAll(jars(program.resolve("lib/main")));
        writeIndex(program, classes, jars(program.resolve("lib/boot")));
    }

    /** The index of the class path: what it has of an archive is in the order of that archive's entries. */
    private static void writeIndex(Path program, List<Path> classes, List<Path> boot) throws IOException {
        Path index = program.resolve("quarkus/quarkus-application.dat");
        String main;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(index))) {
            in.readLong();
            main = in.readUTF();
        }
        try (OutputStream out = Files.newOutputStream(index)) {
            SerializedApplication.write(out, main, program, classes, boot);
        }
    }

    private static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void rewrite(Path archive, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        Map<String, ZipEntry> entries = new HashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                entries.put(entry.getName(), entry);
                content.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(content);
        Path written = Path.of(archive + ".ordered");
        try (OutputStream file = Files.newOutputStream(written);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> one : content.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(entries.get(one.getKey()).getTimeLocal());
                out.putNextEntry(entry);
                out.write(one.getValue());
            }
        }
        Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private void putInOrder(Map<String, byte[]> content) {
        content.computeIfPresent(SHARED + ".class", (name, bytes) -> {
            ClassNode shared = read(bytes);
            orderGroups(shared);
            return write(shared);
        });
        content.replaceAll((name, bytes) -> {
            if (!name.endsWith(".class")) {
                return bytes;
            }
            ClassNode read = read(bytes);
            boolean settings = name.startsWith(SETTINGS);
            boolean changed = false;
            for (MethodNode method : read.methods) {
                changed |= numberKeys(method) | orderTexts(method) | (settings && orderUses(method));
            }
            return changed ? write(read) : bytes;
        });
    }

    private boolean numberKeys(MethodNode method) {
        boolean found = false;
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LdcInsnNode constant
                    && constant.cst instanceof String text
                    && KEY.matcher(text).matches()) {
                found = true;
                constant.cst = keys.computeIfAbsent(text, t -> "proxykey" + (keys.size() + 1));
            }
        }
        return found;
    }

    /** The classes that Hibernate is to map, and the places of an injection that a message names. */
    private static boolean orderTexts(MethodNode method) {
        List<LdcInsnNode> mapped = new ArrayList<>();
        List<LdcInsnNode> places = new ArrayList<>();
        Object before = "";
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LdcInsnNode constant) {
                if (each.getNext() instanceof MethodInsnNode call
                        && call.owner.equals(MAPPED)
                        && call.name.equals("setName")) {
                    mapped.add(constant);
                } else if (before.equals(PLACE)) {
                    places.add(constant);
                }
                before = constant.cst;
            }
        }
        return sort(mapped) | sort(places);
    }

    private static boolean sort(List<LdcInsnNode> constants) {
        Iterator<String> ordered = constants.stream()
                .map(constant -> (String) constant.cst)
                .sorted()
                .toList()
                .iterator();
        constants.forEach(constant -> constant.cst = ordered.next());
        return !constants.isEmpty();
    }

    /** In the class with the groups: a run of instructions each, from its name to the next group's name. */
    private void orderGroups(ClassNode shared) {
        MethodNode start =
                shared.methods.stream().filter(m -> m.name.equals("<clinit>")).findFirst().orElseThrow();
        Map<String, List<AbstractInsnNode>> runs = new TreeMap<>();
        List<AbstractInsnNode> run = new ArrayList<>();
        AbstractInsnNode before = null;
        for (AbstractInsnNode each : start.instructions.toArray()) {
            AbstractInsnNode third = each.getNext() == null ? null : each.getNext().getNext();
            if (each.getOpcode() == Opcodes.LDC && calls(third, "configClass")) {
                if (before == null) {
                    before = each.getPrevious();
                }
                run = new ArrayList<>();
                runs.put(((LdcInsnNode) each).cst + " " + ((LdcInsnNode) each.getNext()).cst, run);
            } else if (before != null && each.getOpcode() == Opcodes.NEW) {
                break;
            }
            if (before != null) {
                run.add(each);
            }
        }
        AbstractInsnNode last = before;
        for (List<AbstractInsnNode> one : runs.values()) {
            for (AbstractInsnNode each : one) {
                start.instructions.remove(each);
                if (each.getOpcode() == Opcodes.PUTSTATIC) {
                    groups.put(((FieldInsnNode) each).name, GROUP + groups.size());
                }
                start.instructions.insert(last, each);
                last = each;
            }
        }
        for (AbstractInsnNode each : start.instructions) {
            if (each.getOpcode() == Opcodes.PUTSTATIC && ((FieldInsnNode) each).name.startsWith(GROUP)) {
                FieldInsnNode field = (FieldInsnNode) each;
                field.name = groups.get(field.name);
            }
        }
        if (shared.fields.stream().map(f -> f.name).filter(n -> n.startsWith(GROUP)).count() != groups.size()) {
            throw new IllegalStateException("a group of settings was not found");
        }
    }

    /** Where groups are read: with their new names, and those that are handed on one by one in the order of the groups. */
    private boolean orderUses(MethodNode method) {
        boolean found = false;
        List<FieldInsnNode> alone = new ArrayList<>();
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof FieldInsnNode field
                    && field.getOpcode() == Opcodes.GETSTATIC
                    && field.owner.equals(SHARED)
                    && field.name.startsWith(GROUP)) {
                found = true;
                field.name = groups.get(field.name);
                AbstractInsnNode use = field;
                while (use.getOpcode() != Opcodes.INVOKESTATIC) {
                    use = use.getNext();
                }
                if (calls(use, "withMapping")) {
                    alone.add(field);
                }
            }
        }
        Iterator<Integer> ordered = alone.stream()
                .map(field -> Integer.valueOf(field.name.substring(GROUP.length())))
                .sorted()
                .toList()
                .iterator();
        alone.forEach(field -> field.name = GROUP + ordered.next());
        return found;
    }

    private static boolean calls(AbstractInsnNode instruction, String method) {
        return instruction instanceof MethodInsnNode call && call.name.equals(method);
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode read = new ClassNode();
        new ClassReader(bytes).accept(read, 0);
        return read;
    }

    private static byte[] write(ClassNode changed) {
        ClassWriter writer = new ClassWriter(0);
        changed.accept(writer);
        return writer.toByteArray();
    }
}
