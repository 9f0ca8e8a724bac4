package org.cxmetrics.verify;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house: which room may see which, and what every public type keeps to. */
class ArchitectureTest {

    private static final String CORE = "org.cxmetrics.core..";
    private static final String STATS = "org.cxmetrics.stats..";
    private static final String IO = "org.cxmetrics.io..";
    private static final String INTERNAL = "..internal..";

    /** Rooms that methods stand on; topics build on them and not on each other. */
    private static final Set<String> FOUNDATIONS = Set.of("test", "proportion", "weighting", "resample", "regression");

    /** Interfaces that users implement. */
    private static final Set<String> IMPLEMENTED_BY_USERS = Set.of();

    private static JavaClasses library;

    @BeforeAll
    static void importLibrary() {
        library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cxmetrics.core", "org.cxmetrics.stats", "org.cxmetrics.io");
        assertThat(library.stream().map(c -> module(c)).distinct()).contains("core", "stats", "io");
    }

    private static void check(ArchRule rule) {
        rule.check(library);
    }

    private static DescribedPredicate<JavaClass> is(String description, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static String module(JavaClass type) {
        return part(type, 2);
    }

    /** The room of a class: the fourth part of its package, such as "nps". */
    private static String room(JavaClass type) {
        return part(type, 3);
    }

    private static String part(JavaClass type, int index) {
        List<String> parts = List.of(type.getPackageName().split("\\.", -1));
        return index < parts.size() ? parts.get(index) : "";
    }

    private static boolean isExported(JavaClass type) {
        return !type.getPackageName().contains(".internal");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static Stream<JavaClass> publicTypes() {
        return library.stream()
                .filter(ArchitectureTest::isExported)
                .filter(ArchitectureTest::isPublic)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaMethod> publicApi() {
        return DescribedPredicate.describe(
                "are public in exported rooms",
                method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && isPublic(method.getOwner())
                        && isExported(method.getOwner()));
    }

    private static ArchCondition<JavaMethod> satisfy(
            String description, java.util.function.Predicate<JavaMethod> test) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, test.test(method), method.getFullName() + " does not " + description));
            }
        };
    }

    @Test
    void roomsHaveNoCycles() {
        check(slices().matching("org.cxmetrics.(*).(*)..").should().beFreeOfCycles());
        check(slices().matching("org.cxmetrics.stats.internal.(*)..").should().beFreeOfCycles());
    }

    @Test
    void modulesLookDown() {
        check(noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STATS, IO));
        check(noClasses()
                .that()
                .resideInAPackage(STATS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(IO));
        check(noClasses()
                .that()
                .resideInAPackage(IO)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STATS));
    }

    @Test
    void theCoreStandsOnTheJdkAlone() {
        check(classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "org.jspecify..")));
    }

    @Test
    void wordsOfTheCoreSeeNoTopic() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.cxmetrics.core.value", "org.cxmetrics.core.id", "org.cxmetrics.core.validation")
                .should()
                .dependOnClassesThat(resideInAPackage(CORE)
                        .and(is(
                                "lie outside value, id and validation",
                                type -> !Set.of("value", "id", "validation").contains(room(type))))));
    }

    @Test
    void kernelsSeeNoRoomOfTheirModule() {
        check(noClasses()
                .that()
                .resideInAPackage("org.cxmetrics.stats.internal..")
                .should()
                .dependOnClassesThat(resideInAPackage(STATS).and(is("are exported", ArchitectureTest::isExported))));
    }

    @Test
    void foundationsSeeNoTopic() {
        check(noClasses()
                .that(is("are foundations", type -> module(type).equals("stats") && FOUNDATIONS.contains(room(type))))
                .should()
                .dependOnClassesThat(is("are topics", ArchitectureTest::isTopic)));
    }

    @Test
    void topicsSeeNoOtherTopic() {
        check(classes()
                .that(is("are topics", ArchitectureTest::isTopic))
                .should(new ArchCondition<>("see no other topic") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(to -> isTopic(to.getTargetClass())
                                        && !room(to.getTargetClass()).equals(room(type)))
                                .forEach(to -> events.add(SimpleConditionEvent.violated(type, to.getDescription())));
                    }
                }));
    }

    private static boolean isTopic(JavaClass type) {
        return type.getPackageName().startsWith("org.cxmetrics.stats.")
                && isExported(type)
                && !FOUNDATIONS.contains(room(type))
                && !room(type).equals("analysis");
    }

    @Test
    void signaturesShowNoOtherLibraryAndNoKernel() {
        check(methods()
                .that(publicApi())
                .should(satisfy(
                        "show only the JDK's and our own exported types",
                        method -> Stream.concat(
                                        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                                .map(JavaClass::getBaseComponentType)
                                .allMatch(type -> type.isPrimitive()
                                        || type.getPackageName().startsWith("java.")
                                        || (type.getPackageName().startsWith("org.cxmetrics.") && isExported(type))))));
    }

    @Test
    void arraysLeaveOnlyByMethodsNamedTo() {
        check(methods()
                .that(publicApi())
                .should(satisfy(
                        "return an array only when named to*",
                        method -> !method.getRawReturnType().isArray()
                                || method.getName().matches("to[A-Z].*")
                                || method.getName().equals("values"))));
    }

    @Test
    void methodsTakeAtMostFourParameters() {
        check(methods()
                .that(publicApi())
                .should(satisfy(
                        "take at most 4 parameters",
                        method -> method.getRawParameterTypes().size() <= 4)));
    }

    @Test
    void switchesAreNotBooleanParameters() {
        check(methods()
                .that(publicApi())
                .and(DescribedPredicate.describe(
                        "are not a builder of facts, where the flag is the value",
                        method -> !method.getOwner().getFullName().endsWith("Facts$Builder")))
                .should(satisfy(
                        "take a boolean",
                        method -> method.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("boolean"))))
                .because("a positional boolean hides its meaning"));
    }

    @Test
    void publicClassesAreClosed() {
        Set<String> open = publicTypes()
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .filter(type -> !type.isEnum()
                        && !type.isAnnotation()
                        && !type.reflect().isSealed())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(open).isEqualTo(IMPLEMENTED_BY_USERS);
    }

    @Test
    void optionsAreFinalWithDefaultsAndFacts() {
        check(classes()
                .that()
                .haveSimpleName("Options")
                .should(be(is(
                        "final with defaults() and facts()",
                        type -> type.getModifiers().contains(JavaModifier.FINAL)
                                && type.tryGetMethod("defaults").isPresent()
                                && type.tryGetMethod("facts").isPresent())))
                .allowEmptyShould(true));
    }

    @Test
    void everyAnswerStandsAsFacts() {
        List<String> without = publicTypes()
                .filter(type ->
                        module(type).equals("stats") && type.getEnclosingClass().isEmpty())
                .filter(type -> !type.isEnum() && !type.isInterface())
                .filter(type -> hasMethod(type, "n") || hasMethod(type, "method"))
                .filter(type -> !type.getSimpleName().endsWith("Tally") && !hasMethod(type, "facts"))
                .map(JavaClass::getName)
                .toList();
        assertThat(without).isEmpty();
    }

    private static boolean hasMethod(JavaClass type, String name) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getName().equals(name)
                        && method.getRawParameterTypes().isEmpty()
                        && method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void roomsHoldAtMostTwentyFivePublicTypes() {
        Map<String, Long> sizes = publicTypes()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(25));
    }

    @Test
    void chanceClockAndLocaleAreGivenNeverTaken() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.concurrent.ForkJoinPool.class, "commonPool")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class));
    }

    @Test
    void distributionsComeFromCommonsStatisticsNotCommonsMath() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.commons.math3.distribution..",
                        "org.apache.commons.math3.stat.inference..",
                        "org.apache.commons.math3.stat.regression..",
                        "org.apache.commons.math3.stat.correlation.."));
    }

    @Test
    void commonsMathStaysInItsCorner() {
        check(noClasses()
                .that(is(
                        "lie outside the linear algebra and optimisation kernels",
                        type -> !type.getPackageName()
                                .matches("org\\.cxmetrics\\.stats\\.internal\\.(linalg|optim).*")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3.."));
    }

    @Test
    void everyStatisticsTypeIsNamedOnAMethodPage() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("../docs/methods"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                pages.append(Files.readString(page)).append('\n');
            }
        }
        List<String> unnamed = publicTypes()
                .filter(type -> module(type).equals("stats"))
                .filter(type -> type.getEnclosingClass().isEmpty())
                .map(JavaClass::getSimpleName)
                .filter(name -> !java.util.regex.Pattern.compile("\\b" + name + "\\b")
                        .matcher(pages)
                        .find())
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(unnamed).as("types that no page of docs/methods names").isEmpty();
    }

    @Test
    void internalPackagesAreNotExported() {
        library.stream()
                .filter(type -> type.getPackageName().matches(INTERNAL.replace("..", ".*")))
                .forEach(type -> assertThat(type.getPackageName()).contains(".internal"));
        assertThat(java.lang.module.ModuleFinder.of(
                                Path.of("../cx-core/target/classes"),
                                Path.of("../cx-stats/target/classes"),
                                Path.of("../cx-io/target/classes"))
                        .findAll()
                        .stream()
                        .flatMap(module -> module.descriptor().exports().stream())
                        .map(java.lang.module.ModuleDescriptor.Exports::source))
                .isNotEmpty()
                .noneMatch(name -> name.contains(".internal"));
    }
}
